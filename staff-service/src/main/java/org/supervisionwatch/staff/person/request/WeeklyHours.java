package org.supervisionwatch.staff.person.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Hours per week that can be agreed, to the hundredth; 0 of those who work when they are asked to. */
@NotNull(message = "is required: weekly hours") @PositiveOrZero(message = WeeklyHours.RANGE) @DecimalMax(value = "60", message = WeeklyHours.RANGE) @Digits(integer = 2, fraction = 2, message = "must have at most two decimal places") @Constraint(validatedBy = {})
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WeeklyHours {

    String RANGE = "must be 0 to 60 hours per week";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
