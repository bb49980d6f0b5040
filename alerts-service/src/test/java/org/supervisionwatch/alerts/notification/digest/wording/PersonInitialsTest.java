package org.supervisionwatch.alerts.notification.digest.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonInitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Ada Priestley, A.P.",
        "'  Ada   Priestley ', A.P.",
        "Anne-Marie de la Cruz, A.d.l.C.",
        "Øystein Åse, Ø.Å.",
        "𐐀da Smith, 𐐀.S.",
        "Sam (Samantha) Okafor, S.O.",
        "Cher, C.",
        "4711, ?"
    })
    void aNameIsShortenedToItsInitials(String name, String initials) {
        assertThat(PersonInitials.of(name)).isEqualTo(initials);
    }
}
