/** Plain SQL, for where a batch, a lock or a report needs it. */
@NullMarked
package org.supervisionwatch.chassis.sql;

import org.jspecify.annotations.NullMarked;
