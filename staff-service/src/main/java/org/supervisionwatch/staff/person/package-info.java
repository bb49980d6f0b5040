/** People: assignments with their hours over time, working patterns, supervisors, erasure, and the REST endpoints for these. */
@NullMarked
package org.supervisionwatch.staff.person;

import org.jspecify.annotations.NullMarked;
