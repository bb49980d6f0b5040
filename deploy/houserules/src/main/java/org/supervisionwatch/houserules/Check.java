package org.supervisionwatch.houserules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collections;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Conditions written as plain predicates. */
final class Check {

    private static final Set<JavaModifier> UNCALLABLE = Set.of(JavaModifier.PRIVATE, JavaModifier.SYNTHETIC);

    private Check() {}

    static ArchCondition<JavaClass> that(String description, Predicate<JavaClass> holds) {
        return condition(description, item -> {
            boolean kept = holds.test(item);
            return Stream.of(new SimpleConditionEvent(
                    item, kept, item.getFullName() + (kept ? " does " : " does not ") + description));
        });
    }

    /** Methods that another class can call. */
    static ArchCondition<JavaClass> haveOnlyMethodsThat(String description, Predicate<JavaMethod> holds) {
        return condition(
                "have only methods that " + description,
                item -> item.getMethods().stream()
                        .filter(method -> Collections.disjoint(method.getModifiers(), UNCALLABLE))
                        .map(method -> {
                            boolean kept = holds.test(method);
                            String among = kept ? " is among those that " : " is not among those that ";
                            return new SimpleConditionEvent(method, kept, method.getFullName() + among + description);
                        }));
    }

    static ArchCondition<JavaClass> dependOnlyWhere(String description, Predicate<Dependency> allowed) {
        return condition(
                description,
                item -> item.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> new SimpleConditionEvent(
                                dependency, allowed.test(dependency), dependency.getDescription())));
    }

    private static ArchCondition<JavaClass> condition(
            String description, Function<JavaClass, Stream<SimpleConditionEvent>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                check.apply(item).forEach(events::add);
            }
        };
    }
}
