package org.supervisionwatch.staff.absence;

import java.util.Map;
import java.util.Set;

/** Maps the kind that a source reports to its class. An unclassified kind counts as planned and is listed for HR. */
public final class AbsenceKinds {

    private static final Map<String, AbsenceClass> CLASSES = Map.ofEntries(
            Map.entry("annual_leave", AbsenceClass.PLANNED),
            Map.entry("study_leave", AbsenceClass.PLANNED),
            Map.entry("strike", AbsenceClass.PLANNED),
            Map.entry("sickness", AbsenceClass.UNPLANNED),
            Map.entry("carers_leave", AbsenceClass.UNPLANNED),
            Map.entry("compassionate_leave", AbsenceClass.UNPLANNED),
            Map.entry("maternity", AbsenceClass.LONG),
            Map.entry("paternity", AbsenceClass.LONG),
            Map.entry("adoption", AbsenceClass.LONG),
            Map.entry("parental", AbsenceClass.LONG),
            Map.entry("sabbatical", AbsenceClass.LONG),
            Map.entry("secondment", AbsenceClass.LONG),
            Map.entry("suspension", AbsenceClass.LONG));

    private AbsenceKinds() {}

    public static AbsenceClass classOf(String kind) {
        return CLASSES.getOrDefault(kind, AbsenceClass.PLANNED);
    }

    static Set<String> classifiedKinds() {
        return CLASSES.keySet();
    }
}
