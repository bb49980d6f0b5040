/**
 * The sample service: 156 practitioners in 12 teams, and a year of their sessions up to today. Generated from a seed and loaded over REST
 * as an HR system and supervisors would. Some of them lead the lives of {@code SampleLife}.
 */
@MayKnow
@NullMarked
package org.supervisionwatch.local.sample;

import org.jspecify.annotations.NullMarked;
import org.supervisionwatch.areas.MayKnow;
