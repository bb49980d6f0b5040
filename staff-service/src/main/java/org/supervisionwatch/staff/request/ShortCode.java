package org.supervisionwatch.staff.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code or number that a source assigns. It appears in paths and logs, so only a few characters are allowed. */
@Pattern(regexp = ShortCode.FORM, message = ShortCode.FAULT) @Constraint(validatedBy = {})
@Target({ElementType.FIELD, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ShortCode {

    String FORM = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    String FAULT = "must be letters, digits, dots, hyphens or underscores, at most 64";

    /** For an id of which a source has many: of an absence, or of somebody who is in no roster. */
    String LONG_FORM = "[A-Za-z0-9][A-Za-z0-9._:~-]{0,99}";

    String LONG_FAULT = "must be letters, digits or ._:~- and at most 100 characters";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
