/** The record of the roster: organisations, teams, people, absences and clinical profiles, kept by REST and published as events. */
@NullMarked
package org.supervisionwatch.staff;

import org.jspecify.annotations.NullMarked;
