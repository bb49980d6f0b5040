package org.supervisionwatch.alerts.pack;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.supervisionwatch.alerts.guideline.Holidays;
import org.supervisionwatch.alerts.guideline.Period;
import org.supervisionwatch.alerts.guideline.Requirement;
import org.supervisionwatch.alerts.guideline.Rule.Citation;
import org.supervisionwatch.alerts.guideline.Rule.Confidence;
import org.supervisionwatch.alerts.pack.Pack.AppliesTo;
import org.supervisionwatch.alerts.pack.Pack.Scope;

/** Reads a pack from its document and refuses it with every key that is wrong. */
@ApplicationScoped
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

    private final Calendars calendars;

    public PackReader(Calendars calendars) {
        this.calendars = calendars;
    }

    /** @param pointer where the document stands in a larger one; empty for a document of its own */
    public PackReading read(JsonNode document, String pointer) {
        Faults faults = new Faults();
        Pack pack = pack(Fields.of(document, pointer, faults, KEYS));
        return faults.none() ? new PackReading.Accepted(pack) : new PackReading.Refused(faults.all());
    }

    private Pack pack(Fields fields) {
        Map<String, Citation> sources = sources(fields);
        List<Requirement> requirements = new ArrayList<>();
        Map<String, Alerts> alerts = new HashMap<>();
        for (RequirementReader reader : requirements(fields, sources)) {
            Requirement requirement = reader.requirement();
            requirements.add(requirement);
            if (alerts.put(requirement.id(), reader.alerts()) != null) {
                fields.fault("requirements", "two requirements have the id \"%s\"".formatted(requirement.id()));
            }
        }
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
                requirements,
                alerts);
    }

    private static List<RequirementReader> requirements(Fields fields, Map<String, Citation> sources) {
        String id = fields.requiredText("pack");
        String version = fields.requiredText("version");
        Fields defaults = fields.object("defaults", RequirementReader.SHARED);
        List<RequirementReader> readers = fields.objects("requirements", RequirementReader.KEYS).stream()
                .map(own -> new RequirementReader(id, version, sources, own, defaults))
                .toList();
        if (readers.isEmpty()) {
            fields.fault("requirements", "must list at least one requirement");
        }
        return readers;
    }

    private static Map<String, Citation> sources(Fields fields) {
        Map<String, Citation> sources = new LinkedHashMap<>();
        for (Fields source : fields.objects("sources", Set.of("id", "confidence", "says"))) {
            Citation citation = new Citation(
                    source.requiredText("id"),
                    source.requiredWord("confidence", Confidence.class),
                    source.requiredText("says"));
            if (sources.put(citation.id(), citation) != null) {
                source.fault("id", "another source has this id");
            }
        }
        return sources;
    }

    private static Period effective(Fields fields) {
        fields.require("effective");
        Fields effective = fields.object("effective", Set.of("from", "to"));
        LocalDate from = effective.requiredDate("from");
        LocalDate to = effective.date("to");
        if (to != null && to.isBefore(from)) {
            effective.fault("to", "must not be before from");
            return new Period(from, null);
        }
        return new Period(from, to);
    }

    private Holidays holidays(Fields fields) {
        String calendar = fields.text("calendar");
        if (calendar == null) {
            return Holidays.NONE;
        }
        return calendars.named(calendar).orElseGet(() -> {
            fields.fault("calendar", "unknown calendar; known are: " + String.join(", ", calendars.names()));
            return Holidays.NONE;
        });
    }

    private static AppliesTo appliesTo(Fields fields) {
        fields.require("applies_to");
        Fields to = fields.object("applies_to", Set.of("roles", "memberships", "scope"));
        return new AppliesTo(
                Set.copyOf(to.texts("roles")),
                Set.copyOf(to.texts("memberships")),
                to.wordOr("scope", Scope.class, Scope.POST));
    }
}
