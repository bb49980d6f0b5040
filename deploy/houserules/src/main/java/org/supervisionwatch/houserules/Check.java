package org.supervisionwatch.houserules;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/** Conditions written as plain predicates. */
final class Check {

    private Check() {}

    static ArchCondition<JavaClass> that(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean kept = holds.test(item);
                events.add(new SimpleConditionEvent(
                        item, kept, item.getFullName() + (kept ? " does " : " does not ") + description));
            }
        };
    }

    /** Methods that another class can call. */
    static ArchCondition<JavaClass> haveOnlyMethodsThat(String description, Predicate<JavaMethod> holds) {
        return new ArchCondition<>("have only methods that " + description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (JavaMethod method : item.getMethods()) {
                    Set<JavaModifier> modifiers = method.getModifiers();
                    boolean kept = modifiers.contains(JavaModifier.PRIVATE)
                            || modifiers.contains(JavaModifier.SYNTHETIC)
                            || holds.test(method);
                    events.add(new SimpleConditionEvent(
                            method,
                            kept,
                            method.getFullName()
                                    + (kept ? " is among those that " : " is not among those that ")
                                    + description));
                }
            }
        };
    }

    static ArchCondition<JavaClass> dependOnlyWhere(String description, Predicate<Dependency> allowed) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    events.add(new SimpleConditionEvent(
                            dependency, allowed.test(dependency), dependency.getDescription()));
                }
            }
        };
    }
}
