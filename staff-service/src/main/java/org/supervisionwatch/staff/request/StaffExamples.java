package org.supervisionwatch.staff.request;

/** Example request bodies for the OpenAPI document. A test sends each of them. */
public final class StaffExamples {

    public static final String ORGANISATION = """
            {
              "name": "North River Talking Therapies",
              "zone": "Europe/London",
              "calendar": "england-and-wales",
              "clinicalLead": {"name": "Ruth Adair", "email": "ruth.adair@northriver.example"},
              "serviceManager": {"name": "Colin Pryce", "email": "colin.pryce@northriver.example"},
              "fallbackEmail": "office@northriver.example",
              "opsEmail": "ops@northriver.example",
              "monitoredFrom": "2026-01-05",
              "recordBy": "tue 12:00",
              "mailAt": "08:00",
              "namesInMail": "initials",
              "titleRoles": {"Psychological Wellbeing Practitioner": "pwp"}
            }""";

    public static final String TEAM = """
            {
              "name": "Fernley",
              "mode": "rehearsal",
              "leads": [
                {"external": {"name": "Morag Sinclair", "email": "morag.sinclair@fernley.example"}, "from": "2026-01-05"}
              ]
            }""";

    public static final String PERSON = """
            {
              "name": "Sam Okafor",
              "email": "sam.okafor@northriver.example",
              "lineManager": "10003",
              "assignments": [
                {
                  "assignmentNumber": "20117-1",
                  "positionTitle": "Psychological Wellbeing Practitioner",
                  "team": "fernley",
                  "from": "2024-09-02",
                  "to": null,
                  "terms": [
                    {"from": "2024-09-02", "hours": 37.5, "fullTimeHours": 37.5},
                    {"from": "2026-04-01", "hours": 15, "fullTimeHours": 37.5}
                  ]
                }
              ],
              "sourceAsOf": "2026-01-04T22:00:00Z"
            }""";

    public static final String PATTERN = """
            {"periods": [{"from": "2026-04-01", "days": ["tue", "wed"]}]}""";

    public static final String SUPERVISORS = """
            {
              "supervisors": [
                {
                  "type": "case_management",
                  "external": {"id": "EXT-1", "name": "Dr Ingrid Halvorsen", "email": "ingrid.halvorsen@outside.example"},
                  "from": "2026-01-05",
                  "to": null
                }
              ]
            }""";

    public static final String ABSENCE = """
            {"kind": "annual_leave", "from": "2026-03-09", "to": "2026-03-22", "partDay": false}""";

    public static final String CLINICAL_PROFILE = """
            {
              "memberships": ["bacp_accredited"],
              "qualifiedOn": "2024-08-30",
              "newlyQualified": false,
              "caseload": 24,
              "clinicalFte": 0.6
            }""";

    public static final String HOURS = """
            {"clinicalMinutes": 5520, "shifts": ["2026-06-02", "2026-06-03", "2026-06-09"], "sourceAsOf": "2026-07-01T06:00:00Z"}""";

    public static final String ERASURE = """
            {"reason": "retention_ended"}""";

    private StaffExamples() {}
}
