package org.supervisionwatch.alerts.notification.delivery.queue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** A restore of the database, in the table {@code restore}. */
@Entity
@Table(name = "restore")
public class DatabaseRestore {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public Instant restoredTo;
    public Instant noticedAt;

    /** When the feeds had been read again beyond the moment it was noticed. */
    public @Nullable Instant caughtUpAt;

    /** When ops were notified. */
    @Nullable Instant toldAt;

    static DatabaseRestore of(Instant restoredTo, Instant noticedAt) {
        DatabaseRestore restore = new DatabaseRestore();
        restore.restoredTo = restoredTo;
        restore.noticedAt = noticedAt;
        return restore;
    }
}
