package org.supervisionwatch.houserules;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class of the test sources that breaks a house rule on purpose, so that the rule is seen to report. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Canary {

    /** The names of the rules it breaks. */
    String[] value();
}
