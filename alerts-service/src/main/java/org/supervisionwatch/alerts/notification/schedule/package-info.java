/** When a team is mailed: one sentence, the dates it names, and the periods after which what is open is told of again. */
@NullMarked
package org.supervisionwatch.alerts.notification.schedule;

import org.jspecify.annotations.NullMarked;
