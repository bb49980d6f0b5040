package org.supervisionwatch.houserules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Every way to read the machine's clock or zone behind the back of the injected {@link java.time.Clock}. */
final class SystemTime {

    private static final Set<String> CLOCKS = Set.of(
            "system", "systemUTC", "systemDefaultZone", "systemDefault", "tickMillis", "tickSeconds", "tickMinutes");

    static final DescribedPredicate<JavaAccess<?>> READ =
            DescribedPredicate.describe("reads the machine's clock", SystemTime::isRead);

    private SystemTime() {}

    private static boolean isRead(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        String name = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" -> name.equals("<init>") && parameters(access) == 0;
            case "java.util.Calendar" -> name.equals("getInstance");
            default -> owner.startsWith("java.time.") && (CLOCKS.contains(name) || isNowWithoutClock(access, name));
        };
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access, String name) {
        return name.equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
    }

    private static int parameters(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                ? target.getRawParameterTypes().size()
                : 0;
    }
}
