/** The launcher behind deploy/up: starts everything, prints the addresses, stops everything in order. */
@NullMarked
package org.supervisionwatch.local.launch;

import org.jspecify.annotations.NullMarked;
