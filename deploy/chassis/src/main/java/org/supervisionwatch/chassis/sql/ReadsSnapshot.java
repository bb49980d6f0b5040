package org.supervisionwatch.chassis.sql;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A corridor, or one method of it or of what reads for it, that only reads: everything it reads is of one moment, from one read-only transaction. It joins a
 * transaction that has begun already. Every other public method of a corridor is under {@link ChangesState}; the house rules check that.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReadsSnapshot {

    /** How long it may take; 0: as long as any transaction. */
    @Nonbinding
    int timeoutSeconds() default 0;
}
