package org.supervisionwatch.houserules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Set;

/** What a corridor says of its methods, and what none but a corridor may hand to a door. Named by text: no framework here. */
final class CorridorMarks {

    private static final DescribedPredicate<JavaAnnotation<?>> READS_SNAPSHOT = mark("ReadsSnapshot");
    private static final DescribedPredicate<JavaAnnotation<?>> CHANGES_STATE = mark("ChangesState");
    private static final String REPOSITORY = "io.quarkus.hibernate.orm.panache.PanacheRepositoryBase";
    private static final Set<String> DATABASE =
            Set.of("org.supervisionwatch.chassis.sql.Sql", "javax.sql.DataSource", "jakarta.persistence.EntityManager");

    private CorridorMarks() {}

    private static DescribedPredicate<JavaAnnotation<?>> mark(String name) {
        return DescribedPredicate.describe(
                "@" + name,
                annotation -> annotation.getRawType().getSimpleName().equals(name));
    }

    /**
     * Whether a method only reads, in a snapshot, or may change something, and not both. The interceptor that begins a snapshot is bound by
     * the class too, whatever the method says; only the other mark can be taken back by a method.
     */
    static boolean isUnderOne(JavaMethod method) {
        JavaClass corridor = method.getOwner();
        boolean readsByItself = method.isAnnotatedWith(READS_SNAPSHOT);
        boolean reads = readsByItself || corridor.isAnnotatedWith(READS_SNAPSHOT);
        boolean changes =
                method.isAnnotatedWith(CHANGES_STATE) || !readsByItself && corridor.isAnnotatedWith(CHANGES_STATE);
        return reads != changes;
    }

    static boolean asksTheDatabase(JavaClass candidate) {
        return DATABASE.contains(candidate.getFullName())
                || candidate.isAssignableTo(REPOSITORY)
                || candidate.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                DATABASE.contains(dependency.getTargetClass().getFullName()));
    }
}
