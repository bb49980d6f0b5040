package org.supervisionwatch.alerts.notification.digest.wording;

/** How supervisees are named in mails: in full, or by initials, as the organisation decides. Pure. */
public record NamingPolicy(boolean initials) {

    public String of(String name) {
        return initials ? PersonInitials.of(name) : name;
    }
}
