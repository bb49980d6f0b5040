package org.supervisionwatch.staff.person.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.sql.Column;
import org.supervisionwatch.chassis.text.EnglishText;

/**
 * A stored assignment period with its id and the role in force.
 *
 * @param id the same for every period of one assignment number
 * @param role its own, or else the role of its title in the organisation; null if there is neither
 */
public record AssignmentRecord(
        @Column("assignment_id") UUID id,
        Assignment assignment,
        @Column("role_in_force") @Nullable String role) {

    public AssignmentRecord with(List<AssignmentTerm> terms) {
        return new AssignmentRecord(id, assignment.with(terms), role);
    }

    /** Where the role comes from. */
    public enum RoleSource {
        GIVEN,
        TITLE,
        NONE;

        @JsonValue
        public String code() {
            return EnglishText.code(this);
        }
    }

    public RoleSource roleSource() {
        if (assignment.role() != null) {
            return RoleSource.GIVEN;
        }
        return role == null ? RoleSource.NONE : RoleSource.TITLE;
    }
}
