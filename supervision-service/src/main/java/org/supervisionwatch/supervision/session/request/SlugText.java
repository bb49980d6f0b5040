package org.supervisionwatch.supervision.session.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code of an open list, such as {@code case_management}. */
@Pattern(
        regexp = "(?=.{1,40}$)[a-z0-9]+([_-][a-z0-9]+)*",
        message = "must be a code of at most 40 lower-case letters, digits, - and _, such as case_management")
@Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SlugText {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
