package org.supervisionwatch.alerts.letter;

import org.supervisionwatch.alerts.names.Initials;

/** How supervisees are named in mails: in full, or by initials, as the organisation decides. Pure. */
record Naming(boolean initials) {

    String of(String name) {
        return initials ? Initials.of(name) : name;
    }
}
