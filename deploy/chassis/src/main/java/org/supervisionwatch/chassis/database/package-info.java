/** SQL where a batch needs it: a connection of the transaction in hand, and rows sent as columns. */
@NullMarked
package org.supervisionwatch.chassis.database;

import org.jspecify.annotations.NullMarked;
