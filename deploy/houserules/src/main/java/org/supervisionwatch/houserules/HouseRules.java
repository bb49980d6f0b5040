package org.supervisionwatch.houserules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.supervisionwatch.houserules.HouseRule.ofTestsToo;
import static org.supervisionwatch.houserules.HouseRule.ofTheProduct;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;

/** The rules of design section 2 and of the house style, for any service. */
public final class HouseRules {

    private static final List<String> VAGUE =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Processor", "Common", "Base");

    private HouseRules() {}

    public static List<HouseRule> of(House house) {
        return List.of(
                ofTheProduct("root-holds-doors-and-corridors", rootHoldsDoorsAndCorridors(house)),
                ofTheProduct("doors-stand-in-the-root", doorsStandInTheRoot(house)),
                ofTheProduct("timers-are-ticks", timersAreTicks(house)),
                ofTheProduct("rooms-know-no-door", roomsKnowNoDoor(house)),
                ofTheProduct("rooms-know-their-table", roomsKnowTheirTable(house)),
                ofTheProduct("rooms-are-in-the-table", roomsAreInTheTable(house)),
                ofTheProduct("packages-are-null-marked", packagesAreNullMarked(house)),
                ofTheProduct("injection-by-constructor", injectionByConstructor(house)),
                ofTheProduct("names-say-something", namesSaySomething(house)),
                ofTestsToo("time-comes-from-the-clock", timeComesFromTheClock(house)),
                ofTestsToo("nobody-sleeps", nobodySleeps(house)));
    }

    private static ArchRule rootHoldsDoorsAndCorridors(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root())
                .should(Check.that(
                        "be, or belong to, a door (REST resource, consumer, Ticks) or a corridor (…Flow)", c -> {
                            JavaClass outermost = Doors.outermost(c);
                            String name = outermost.getSimpleName();
                            return name.endsWith("Flow") || name.equals("package-info") || Doors.isDoor(outermost);
                        }));
    }

    private static ArchRule doorsStandInTheRoot(House house) {
        return classes()
                .that(DescribedPredicate.describe("are doors", Doors::isDoor))
                .should(Check.that(
                        "stand in the root package", c -> c.getPackageName().equals(house.root())));
    }

    private static ArchRule timersAreTicks(House house) {
        return classes()
                .that(DescribedPredicate.describe("have a timer", Doors::hasTimer))
                .should(Check.that(
                        "be the one class Ticks", c -> c.getFullName().equals(house.root() + ".Ticks")));
    }

    private static ArchRule roomsKnowNoDoor(House house) {
        return noClasses()
                .that()
                .resideInAPackage(house.root() + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(house.root());
    }

    private static ArchRule roomsKnowTheirTable(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + ".*..")
                .should(Check.dependOnlyWhere("know only the rooms that the table allows", (Dependency dependency) -> {
                    String room = house.roomOf(dependency.getOriginClass().getPackageName())
                            .orElseThrow();
                    Optional<String> other =
                            house.roomOf(dependency.getTargetClass().getPackageName());
                    return other.isEmpty() || house.mayKnow(room, other.get());
                }));
    }

    private static ArchRule roomsAreInTheTable(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + ".*..")
                .should(Check.that(
                        "stand in a room of the table",
                        c -> house.roomOf(c.getPackageName())
                                .filter(house.rooms()::containsKey)
                                .isPresent()));
    }

    private static ArchRule packagesAreNullMarked(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .should(Check.that(
                        "stand in a package that is @NullMarked",
                        c -> c.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")));
    }

    private static ArchRule injectionByConstructor(House house) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(house.root() + "..")
                .should(beAnnotatedWith("jakarta.inject.Inject"));
    }

    private static ArchRule namesSaySomething(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .should(Check.that(
                        "not end with one of " + VAGUE, c -> VAGUE.stream().noneMatch(c.getSimpleName()::endsWith)));
    }

    private static ArchRule timeComesFromTheClock(House house) {
        return classes().that().resideInAPackage(house.root() + "..").should(neverAccess(SystemTime.READ));
    }

    private static ArchRule nobodySleeps(House house) {
        return classes()
                .that()
                .resideInAPackage(house.root() + "..")
                .should(neverAccess(DescribedPredicate.describe(
                        "is Thread.sleep",
                        access -> access.getTargetOwner().isEquivalentTo(Thread.class)
                                && access.getTarget().getName().equals("sleep"))));
    }

    /** Calls and method references alike. */
    private static ArchCondition<JavaClass> neverAccess(DescribedPredicate<JavaAccess<?>> forbidden) {
        return never(accessTargetWhere(forbidden));
    }
}
