package org.supervisionwatch.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureOptionsTest {

    @Test
    void everyRowIsMeasuredInFullIfNothingIsSaid() {
        MeasureOptions options = MeasureOptions.parse();

        assertThat(options.rows()).startsWith("1", "2").endsWith("11", "12").hasSize(12);
        assertThat(options.brief()).isFalse();
        assertThat(options.history()).isEqualTo(1);
    }

    @Test
    void rowsAndOptionsMayBeMixed() {
        assertThat(MeasureOptions.parse("5", "--history", "10", "3", "--short", "--replicas", "2"))
                .isEqualTo(new MeasureOptions(List.of("5", "3"), true, 10, 2));
    }

    @Test
    void whatThereIsNotIsRefusedByName() {
        assertThatThrownBy(() -> MeasureOptions.parse("13")).hasMessageContaining("no row 13; there are 1, 2");
        assertThatThrownBy(() -> MeasureOptions.parse("--histroy")).hasMessageContaining("--histroy");
        assertThatThrownBy(() -> MeasureOptions.parse("--history")).hasMessage("--history needs a number");
        assertThatThrownBy(() -> MeasureOptions.parse("--history", "ten")).hasMessage("--history needs a number");
    }
}
