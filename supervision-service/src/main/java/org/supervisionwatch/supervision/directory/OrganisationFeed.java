package org.supervisionwatch.supervision.directory;

import jakarta.inject.Singleton;
import java.util.List;
import org.supervisionwatch.chassis.intake.StateFeed;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Applies {@code organisations.v1} to the directory. */
@Singleton
public class OrganisationFeed extends StateFeed<DirectoryOrganisation> {

    public static final String TOPIC = "organisations.v1";

    private final StaffDirectory directory;

    OrganisationFeed(StaffDirectory directory) {
        super(TOPIC, "organisation", 2, DirectoryOrganisation.class);
        this.directory = directory;
    }

    @Override
    public void apply(List<VersionedEvent<DirectoryOrganisation>> news) {
        directory.organisations(news);
    }
}
