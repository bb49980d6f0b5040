package org.supervisionwatch.alerts.roster.intake;

import java.util.List;
import java.util.UUID;

/**
 * An event of staff.v1 has changed or erased these people. Fired as a synchronous CDI event at the end of the transaction that stores it.
 *
 * @param changed those with a new state
 * @param erased those whose data are to be deleted
 */
public record PeopleChanged(List<UUID> changed, List<UUID> erased) {}
