package org.supervisionwatch.supervision.session.record;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import org.supervisionwatch.chassis.problem.EnumNames;
import org.supervisionwatch.supervision.session.state.KnownState;
import org.supervisionwatch.supervision.session.state.SessionAttendee;
import org.supervisionwatch.supervision.session.state.SessionState;
import org.supervisionwatch.supervision.session.state.SessionStatus;
import org.supervisionwatch.supervision.session.state.SessionSupervisor;

/** The table {@code session}: the current state and, as columns, the values that queries use. */
@Entity
@Table(name = "session")
public class SessionRow {

    @Id
    public UUID id;

    @Column(updatable = false)
    public UUID organisationId;

    public long version;
    LocalDate date;

    @Convert(converter = StatusColumn.class)
    SessionStatus status;

    String supervisorKey;
    UUID[] personIds;

    @Column(updatable = false)
    public @Nullable String source;

    @Column(updatable = false)
    public @Nullable String externalId;

    /** The {@link RequestHash} of the content first recorded. */
    @Column(updatable = false)
    String requestHash;

    public LocalDate knownFrom;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    public SessionState state;

    @Nullable UUID seriesId;

    void become(KnownState knowledge, long newVersion) {
        state = knowledge.state();
        knownFrom = knowledge.from();
        version = newVersion;
        date = state.date();
        status = state.status();
        supervisorKey = SessionSupervisor.keyOf(state.supervisor());
        seriesId = state.series();
        personIds = state.attendees().stream().map(SessionAttendee::personId).toArray(UUID[]::new);
    }

    /** A status as the API spells it. */
    public static class StatusColumn implements AttributeConverter<SessionStatus, String> {

        @Override
        public String convertToDatabaseColumn(SessionStatus status) {
            return EnumNames.of(status);
        }

        @Override
        public SessionStatus convertToEntityAttribute(String column) {
            return SessionStatus.valueOf(column.toUpperCase(Locale.ROOT));
        }
    }
}
