package org.supervisionwatch.chassis.sql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How a record component is kept in the database, where its name and type do not say it. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Column {

    /** The column's name; of a component that is a record itself, the prefix of its columns. */
    String value() default "";

    /** The column's PostgreSQL type, such as {@code jsonb}. */
    String type() default "";
}
