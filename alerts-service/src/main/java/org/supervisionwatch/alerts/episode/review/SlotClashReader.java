package org.supervisionwatch.alerts.episode.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.supervisionwatch.alerts.episode.decision.SlotClash;
import org.supervisionwatch.alerts.episode.decision.SlotClash.MeetingSlot;
import org.supervisionwatch.alerts.roster.facts.PersonFacts;
import org.supervisionwatch.alerts.roster.facts.PersonFactsReader;

/** Reads which series and groups meet on days on which people do not work, for those who tell of it. */
@ApplicationScoped
public class SlotClashReader {

    private final PersonFactsReader facts;
    private final MeetingSlots slots;

    SlotClashReader(PersonFactsReader facts, MeetingSlots slots) {
        this.facts = facts;
        this.slots = slots;
    }

    /** By person; those of whom nothing is known are left out. */
    public Map<UUID, List<SlotClash>> of(UUID organisationId, Collection<UUID> people, LocalDate today) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<String, MeetingSlot> slotOf = slots.of(organisationId, people, today);
        return facts.load(people).values().stream()
                .collect(Collectors.toMap(
                        PersonFacts::id, person -> SlotClash.among(person.sessions(), slotOf, person::worksOn, today)));
    }
}
