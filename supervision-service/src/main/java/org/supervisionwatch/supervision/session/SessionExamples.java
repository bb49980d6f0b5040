package org.supervisionwatch.supervision.session;

/** Example bodies for the API document; a test sends each of them. */
public final class SessionExamples {

    public static final String HELD = """
            {
              "type": "case_management",
              "minutes": 60,
              "form": "individual",
              "date": "2026-11-20",
              "supervisor": { "employeeNumber": "20001" },
              "attendees": [{ "employeeNumber": "10001" }],
              "status": "held"
            }
            """;

    public static final String GROUP = """
            {
              "segments": [
                { "type": "clinical_skills", "minutes": 90 },
                { "type": "case_management", "minutes": 30 }
              ],
              "form": "group",
              "mode": "video",
              "date": "2026-11-20",
              "time": "09:30",
              "supervisor": { "external": { "id": "ext-042", "name": "Robin Ashworth", "email": "robin.ashworth@example.org" } },
              "attendees": [
                { "employeeNumber": "10001", "flags": ["live_assessment"], "intervention": "behavioural_activation" },
                { "employeeNumber": "10002", "attended": false, "reasonCode": "absent", "by": "supervisee" }
              ],
              "contractedSize": 6,
              "themes": ["risk", "low_mood"],
              "status": "held",
              "source": "pcmis",
              "externalId": "S-10482",
              "recordedOn": "2026-11-20"
            }
            """;

    public static final String BOOKED = """
            {
              "type": "clinical_skills",
              "minutes": 60,
              "form": "individual",
              "mode": "video",
              "date": "2026-12-04",
              "time": "14:00",
              "supervisor": { "employeeNumber": "20001" },
              "attendees": [{ "employeeNumber": "10001" }],
              "status": "booked"
            }
            """;

    public static final String CORRECTED = """
            {
              "type": "case_management",
              "minutes": 30,
              "form": "individual",
              "date": "2026-11-20",
              "supervisor": { "employeeNumber": "20001" },
              "attendees": [{ "employeeNumber": "10001" }],
              "status": "held",
              "reasonCode": "wrong_minutes"
            }
            """;

    public static final String WITHDRAWN = """
            {
              "type": "case_management",
              "minutes": 60,
              "form": "individual",
              "date": "2026-11-20",
              "supervisor": { "employeeNumber": "20001" },
              "attendees": [{ "employeeNumber": "10001" }],
              "status": "cancelled",
              "reasonCode": "entered_in_error"
            }
            """;

    public static final String BATCH = """
            {
              "rows": [
                {
                  "session": {
                    "type": "case_management",
                    "minutes": 60,
                    "form": "individual",
                    "date": "2026-11-20",
                    "supervisor": { "employeeNumber": "20001" },
                    "attendees": [{ "employeeNumber": "10001" }],
                    "status": "held"
                  }
                },
                {
                  "id": "0199f2a0-2222-7000-8000-000000000001",
                  "ifMatch": "*",
                  "session": {
                    "type": "clinical_skills",
                    "minutes": 90,
                    "form": "group",
                    "date": "2026-11-20",
                    "supervisor": { "employeeNumber": "20001" },
                    "attendees": [{ "employeeNumber": "10001" }, { "employeeNumber": "10002", "minutes": 45 }],
                    "status": "held"
                  }
                }
              ]
            }
            """;

    public static final String SERIES = """
            {
              "rhythm": "weekly",
              "from": "2026-12-04",
              "count": 6,
              "time": "14:00",
              "type": "case_management",
              "minutes": 60,
              "form": "individual",
              "supervisor": { "employeeNumber": "20001" },
              "attendees": [{ "employeeNumber": "10001" }]
            }
            """;

    public static final String SERIES_CANCELLED = """
            { "from": "2026-12-04", "cancelledBy": "service", "reasonCode": "service_closed" }
            """;

    public static final String HAPPENED = """
            { "happened": true }
            """;

    private SessionExamples() {}
}
