package org.supervisionwatch.supervision.session.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    private static final List<String> KNOWN = List.of("case_management", "clinical", "clinical_skills", "line");

    @Test
    void aSlipOfOrTwoInALongWordIsGuessed() {
        assertThat(NearestWord.of("case_managment", KNOWN)).contains("case_management");
        assertThat(NearestWord.of("casemanagment", KNOWN)).contains("case_management");
        assertThat(NearestWord.of("clinical-skils", KNOWN)).contains("clinical_skills");
        assertThat(NearestWord.of("lines", KNOWN)).contains("line");
    }

    @Test
    void ofTwoThatAreNearTheNearerIsGuessed() {
        assertThat(NearestWord.of("life", List.of("love", "line"))).contains("line");
        assertThat(NearestWord.of("line", List.of("lane", "line"))).contains("line");
    }

    @Test
    void anotherWordIsNotGuessed() {
        assertThat(NearestWord.of("reflective", KNOWN)).isEmpty();
        assertThat(NearestWord.of("rbt", KNOWN)).isEmpty();
    }
}
