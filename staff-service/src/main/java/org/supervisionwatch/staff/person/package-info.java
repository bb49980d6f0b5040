/** People: assignments with their hours over time, working patterns, who supervises whom, and the event that tells of all that. */
@NullMarked
package org.supervisionwatch.staff.person;

import org.jspecify.annotations.NullMarked;
