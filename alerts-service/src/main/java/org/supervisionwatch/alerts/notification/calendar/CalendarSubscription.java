package org.supervisionwatch.alerts.notification.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A subscribed calendar: of the teams somebody leads, or of the people they supervise, as the roster says at each read. */
@Entity
public class CalendarSubscription {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID organisationId;

    @Enumerated(EnumType.STRING)
    @ColumnTransformer(read = "upper(audience)", write = "lower(?)")
    public CalendarAudience audience;

    /** The subscriber, if they are a person of the roster; otherwise {@link #email} is. */
    public @Nullable UUID personId;

    /** The person's as it was read; not stored. */
    @Formula("(select p.employee_number from person p where p.id = person_id)")
    public @Nullable String employeeNumber;

    /** In lower case. */
    public @Nullable String email;

    public byte[] secretHash;
    public Instant madeAt;

    /** Whether the subscriber reads it as lead or as supervisor. */
    public enum CalendarAudience {
        @JsonProperty("lead")
        LEAD,
        @JsonProperty("supervisor")
        SUPERVISOR
    }
}
