package org.supervisionwatch.alerts.guideline.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.engine.calendar.HolidayDates;
import org.supervisionwatch.alerts.guideline.engine.calendar.Period;
import org.supervisionwatch.alerts.guideline.engine.requirement.Requirement;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.SourceCitation;
import org.supervisionwatch.alerts.guideline.engine.requirement.RequirementOrigin.SourceConfidence;
import org.supervisionwatch.alerts.guideline.pack.Pack.AppliesTo;
import org.supervisionwatch.alerts.guideline.pack.Pack.PackScope;

/** Reads a pack from its document, or refuses it with all invalid keys. Bank holidays are taken from the given calendars. */
public class PackReader {

    private static final Set<String> KEYS = Set.of(
            "pack",
            "version",
            "title",
            "jurisdiction",
            "status",
            "effective",
            "calendar",
            "applies_to",
            "sources",
            "defaults",
            "requirements");

    private final HolidayCalendars calendars;

    public PackReader(HolidayCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Reads a draft for an evaluation; it need not be complete enough to come into force.
     *
     * @param pointer position of the document in a larger one; empty if it stands alone
     */
    public PackReading read(JsonNode document, String pointer) {
        DocumentFaults faults = new DocumentFaults();
        return reading(pack(DocumentFields.of(document, pointer, faults, KEYS)), faults);
    }

    /** Reads a pack that is to come into force, which must also have a pause rule for every class of absence. */
    public PackReading readToGovern(JsonNode document) {
        DocumentFaults faults = new DocumentFaults();
        DocumentFields fields = DocumentFields.of(document, "", faults, KEYS);
        Pack pack = pack(fields);
        requirements(fields).forEach(PauseCoverageCheck::check);
        return reading(pack, faults);
    }

    private static PackReading reading(Pack pack, DocumentFaults faults) {
        return faults.none() ? new PackReading.PackAccepted(pack) : new PackReading.PackRefused(faults.all());
    }

    private Pack pack(DocumentFields fields) {
        Map<String, SourceCitation> sources = sources(fields);
        PackRules rules = rules(fields, sources);
        return new Pack(
                fields.requiredText("pack"),
                fields.requiredText("version"),
                fields.requiredText("title"),
                fields.text("jurisdiction"),
                fields.requiredText("status"),
                effective(fields),
                fields.requiredText("calendar"),
                holidays(fields),
                appliesTo(fields),
                List.copyOf(sources.values()),
                rules.requirements(),
                rules.alerts());
    }

    /** @param alerts by requirement id */
    private record PackRules(List<Requirement> requirements, Map<String, AlertRules> alerts) {}

    private static PackRules rules(DocumentFields fields, Map<String, SourceCitation> sources) {
        List<Requirement> requirements = new ArrayList<>();
        Map<String, AlertRules> alerts = new HashMap<>();
        String id = fields.requiredText("pack");
        String version = fields.requiredText("version");
        for (RequirementKeys keys : requirements(fields)) {
            RequirementReader reader = new RequirementReader(id, version, sources, keys);
            Requirement requirement = reader.requirement();
            requirements.add(requirement);
            if (alerts.put(requirement.id(), reader.alerts()) != null) {
                fields.fault("requirements", "two requirements have the id \"%s\"".formatted(requirement.id()));
            }
        }
        if (requirements.isEmpty()) {
            fields.fault("requirements", "must list at least one requirement");
        }
        return new PackRules(requirements, alerts);
    }

    private static List<RequirementKeys> requirements(DocumentFields fields) {
        DocumentFields defaults = fields.object("defaults", RequirementKeys.SHARED);
        return fields.objects("requirements", RequirementKeys.ALL).stream()
                .map(own -> new RequirementKeys(own, defaults))
                .toList();
    }

    private static Map<String, SourceCitation> sources(DocumentFields fields) {
        Map<String, SourceCitation> sources = new LinkedHashMap<>();
        for (DocumentFields source : fields.objects("sources", Set.of("id", "confidence", "says"))) {
            SourceCitation citation = new SourceCitation(
                    source.requiredText("id"),
                    source.requiredWord("confidence", SourceConfidence.class),
                    source.requiredText("says"));
            if (sources.put(citation.id(), citation) != null) {
                source.fault("id", "another source has this id");
            }
        }
        return sources;
    }

    private static Period effective(DocumentFields fields) {
        fields.require("effective");
        DocumentFields effective = fields.object("effective", Set.of("from", "to"));
        LocalDate from = effective.requiredDate("from");
        LocalDate to = effective.date("to");
        if (to != null && to.isBefore(from)) {
            effective.fault("to", "must not be before from");
            return new Period(from, null);
        }
        return new Period(from, to);
    }

    private HolidayDates holidays(DocumentFields fields) {
        String calendar = fields.text("calendar");
        if (calendar == null) {
            return HolidayDates.NONE;
        }
        return calendars.named(calendar).orElseGet(() -> {
            fields.fault("calendar", "unknown calendar; known are: " + String.join(", ", calendars.names()));
            return HolidayDates.NONE;
        });
    }

    private static AppliesTo appliesTo(DocumentFields fields) {
        fields.require("applies_to");
        DocumentFields to = fields.object("applies_to", Set.of("roles", "memberships", "scope"));
        return new AppliesTo(
                Set.copyOf(to.texts("roles")),
                Set.copyOf(to.texts("memberships")),
                to.wordOr("scope", PackScope.class, PackScope.POST));
    }
}
