package org.supervisionwatch.alerts.roster.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.supervisionwatch.alerts.roster.intake.PersonEvent.EventAssignment;
import org.supervisionwatch.chassis.intake.VersionedEvent;

/** Says whose posts are not to change as events tell. */
public interface PostGuard {

    /**
     * To be called in the transaction that stores the events, before it stores anything of them.
     *
     * @return the posts to store by person, also of people of whom earlier events told something; of everybody else what is told holds
     */
    Map<UUID, List<EventAssignment>> keep(List<VersionedEvent<PersonEvent>> events);
}
