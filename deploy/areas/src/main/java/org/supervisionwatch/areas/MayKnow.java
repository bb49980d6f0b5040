package org.supervisionwatch.areas;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which other packages of the same module this package may use. Every package says it in its {@code package-info}; the architecture
 * test of each module reads it there, and {@code deploy/ARCHITECTURE.md} is printed from it. Which modules a module may use is said in
 * its {@code pom.xml}.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.PACKAGE)
public @interface MayKnow {

    /** Names of packages below the module's root package, such as {@code guideline.engine}; none: it stands on its own. */
    String[] value() default {};
}
