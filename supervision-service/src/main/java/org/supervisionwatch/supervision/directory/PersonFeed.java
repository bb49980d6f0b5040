package org.supervisionwatch.supervision.directory;

import jakarta.inject.Singleton;
import java.util.List;
import org.supervisionwatch.chassis.intake.StateFeed;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Applies {@code staff.v1} to the directory. */
@Singleton
public class PersonFeed extends StateFeed<DirectoryPersonEvent> {

    public static final String TOPIC = "staff.v1";

    private final StaffDirectory directory;

    PersonFeed(StaffDirectory directory) {
        super(TOPIC, "person", 3, DirectoryPersonEvent.class);
        this.directory = directory;
    }

    @Override
    public void apply(List<VersionedEvent<DirectoryPersonEvent>> news) {
        directory.people(news);
    }
}
