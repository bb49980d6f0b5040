package org.supervisionwatch.houserules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.supervisionwatch.houserules.HouseRule.ofTestsToo;
import static org.supervisionwatch.houserules.HouseRule.ofTheProduct;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the code of a module is laid out: see the house rules of the README, and {@code deploy/ARCHITECTURE.md} for the picture. */
public final class HouseRules {

    private static final List<String> VAGUE =
            List.of("Manager", "Helper", "Util", "Utils", "Impl", "Processor", "Common", "Base");

    private HouseRules() {}

    /** The rules of every module. */
    public static List<HouseRule> ofLibrary(AreaLaw law) {
        return List.of(
                ofTheProduct("packages-know-their-law", packagesKnowTheirLaw(law)),
                ofTheProduct("packages-have-a-law", packagesHaveALaw(law)),
                ofTheProduct("packages-are-null-marked", packagesAreNullMarked(law)),
                ofTheProduct("names-say-something", namesSaySomething(law)),
                ofTheProduct("requests-are-tried-out", requestsAreTriedOut(law)));
    }

    /** The rules of a service: those of every module, and its own about doors, corridors, injection and time. */
    public static List<HouseRule> ofService(AreaLaw law) {
        List<HouseRule> rules = new ArrayList<>(ofLibrary(law));
        rules.add(ofTheProduct("root-holds-only-timers", rootHoldsOnlyTimers(law)));
        rules.add(ofTheProduct("timers-are-ticks", timersAreTicks(law)));
        rules.add(ofTheProduct("rooms-know-no-door", roomsKnowNoDoor()));
        rules.add(ofTheProduct("doors-go-through-corridors", doorsGoThroughCorridors()));
        rules.add(ofTheProduct("corridors-say-what-they-do", corridorsSayWhatTheyDo(law)));
        rules.add(ofTheProduct("injection-by-constructor", injectionByConstructor(law)));
        rules.add(ofTestsToo("time-comes-from-the-clock", timeComesFromTheClock(law)));
        rules.add(ofTestsToo("nobody-sleeps", nobodySleeps(law)));
        return List.copyOf(rules);
    }

    private static ArchRule packagesKnowTheirLaw(AreaLaw law) {
        return inHouse(law)
                .should(Check.dependOnlyWhere(
                        "know only the packages that their package-info allows",
                        dependency -> allows(law, dependency)));
    }

    private static boolean allows(AreaLaw law, Dependency dependency) {
        Optional<String> to = law.relative(dependency.getTargetClass().getPackageName());
        String from = law.relative(dependency.getOriginClass().getPackageName()).orElseThrow();
        return to.isEmpty() || law.allows(from, to.get());
    }

    private static ArchRule packagesHaveALaw(AreaLaw law) {
        return inHouse(law)
                .should(Check.that(
                        "stand in a package that says by @MayKnow what it may know",
                        c -> law.mayKnow()
                                .containsKey(law.relative(c.getPackageName()).orElseThrow())));
    }

    private static ArchRule packagesAreNullMarked(AreaLaw law) {
        return inHouse(law)
                .should(Check.that(
                        "stand in a package that is @NullMarked",
                        c -> c.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")));
    }

    private static ArchRule namesSaySomething(AreaLaw law) {
        return inHouse(law)
                .should(Check.that(
                        "not end with one of " + VAGUE, c -> VAGUE.stream().noneMatch(c.getSimpleName()::endsWith)));
    }

    /** The tests are not checked, but have to be known. */
    private static ArchRule requestsAreTriedOut(AreaLaw law) {
        return inHouse(law)
                .and(DescribedPredicate.describe("are read from bodies", RequestTrials::isBound))
                .should(Check.that(
                        "stand in a test that plants faults in it (PlantedFaults) and expects a pointer for each",
                        RequestTrials::isTriedOut));
    }

    private static ArchRule rootHoldsOnlyTimers(AreaLaw law) {
        return classes()
                .that()
                .resideInAPackage(law.root())
                .should(Check.that(
                        "be what starts work by time: all else stands in an area",
                        c -> c.getSimpleName().equals("package-info") || Doors.hasTimer(Doors.outermost(c))));
    }

    private static ArchRule timersAreTicks(AreaLaw law) {
        return classes()
                .that(DescribedPredicate.describe("have a timer", Doors::hasTimer))
                .should(Check.that(
                        "be the one class Ticks", c -> c.getFullName().equals(law.root() + ".Ticks")));
    }

    private static ArchRule roomsKnowNoDoor() {
        return classes()
                .that(DescribedPredicate.describe("are no doors", c -> !Doors.isDoor(Doors.outermost(c))))
                .should(Check.dependOnlyWhere(
                        "know no door, and no corridor unless they are one",
                        dependency -> mayPass(Doors.outermost(dependency.getOriginClass()), dependency)));
    }

    private static boolean mayPass(JavaClass from, Dependency dependency) {
        JavaClass to = Doors.outermost(dependency.getTargetClass());
        return from.equals(to) || !(Doors.isDoor(to) || Doors.isCorridor(to) && !Doors.isCorridor(from));
    }

    private static ArchRule doorsGoThroughCorridors() {
        return classes()
                .that(DescribedPredicate.describe("are doors", c -> Doors.isDoor(Doors.outermost(c))))
                .should(Check.dependOnlyWhere(
                        "reach the database only through a corridor",
                        dependency -> Doors.isCorridor(Doors.outermost(dependency.getTargetClass()))
                                || isIntake(dependency.getTargetClass())
                                || !CorridorMarks.asksTheDatabase(dependency.getTargetClass())));
    }

    /** What takes events in for every consumer, each batch in a transaction of its own. */
    private static boolean isIntake(JavaClass type) {
        return type.getFullName().equals("org.supervisionwatch.chassis.intake.EventIntake");
    }

    private static ArchRule corridorsSayWhatTheyDo(AreaLaw law) {
        return inHouse(law)
                .and(DescribedPredicate.describe("are corridors", Doors::isCorridor))
                .should(Check.haveOnlyMethodsThat(
                        "are either under @ReadsSnapshot or under @ChangesState, by themselves or by their class",
                        CorridorMarks::isUnderOne));
    }

    private static ArchRule injectionByConstructor(AreaLaw law) {
        return noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(law.root() + "..")
                .should(beAnnotatedWith("jakarta.inject.Inject"));
    }

    private static ArchRule timeComesFromTheClock(AreaLaw law) {
        return inHouse(law).should(neverAccess(SystemTime.READ));
    }

    private static ArchRule nobodySleeps(AreaLaw law) {
        return inHouse(law)
                .should(neverAccess(DescribedPredicate.describe(
                        "is Thread.sleep",
                        access -> access.getTargetOwner().isEquivalentTo(Thread.class)
                                && access.getTarget().getName().equals("sleep"))));
    }

    private static GivenClassesConjunction inHouse(AreaLaw law) {
        return classes().that().resideInAPackage(law.root() + "..");
    }

    /** Calls and method references alike. */
    private static ArchCondition<JavaClass> neverAccess(DescribedPredicate<JavaAccess<?>> forbidden) {
        return never(accessTargetWhere(forbidden));
    }
}
