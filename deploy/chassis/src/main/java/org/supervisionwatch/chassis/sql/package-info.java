/** Plain SQL, for where a batch, a lock or a report needs it. */
@MayKnow
@NullMarked
package org.supervisionwatch.chassis.sql;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
