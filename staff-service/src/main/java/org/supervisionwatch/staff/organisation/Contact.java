package org.supervisionwatch.staff.organisation;

/** Somebody who is written to. */
public record Contact(String name, String email) {}
