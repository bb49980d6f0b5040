package org.supervisionwatch.chassis.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A corridor, or one method of it, that may change what is stored; it owns its transactions. The counterpart of {@link ReadsSnapshot}. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesState {}
