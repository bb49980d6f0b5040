package org.supervisionwatch.local.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void onlyOneLauncherAtATimeUsesTheFolder() throws Exception {
        try (DataFolder first = DataFolder.take(folder)) {
            assertThat(first.path()).isEqualTo(folder);
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("Another deploy/up runs on " + folder);
        }
        DataFolder.take(folder).close();
    }

    @Test
    void startingOverDeletesWhatLaunchersCreatedAndNothingElse() throws Exception {
        DataFolder.take(folder).close();
        Files.createDirectories(folder.resolve("mail"));
        Files.writeString(folder.resolve("mail/00000001.eml"), "Subject: Old");
        Files.writeString(folder.resolve("thesis.txt"), "Years of work");

        try (DataFolder data = DataFolder.take(folder)) {
            data.empty();
        }

        assertThat(folder.resolve("mail")).doesNotExist();
        assertThat(folder.resolve("thesis.txt")).hasContent("Years of work");
    }

    @Test
    void startingOverDeletesNothingInAFolderThatLaunchersDidNotCreate() throws Exception {
        Files.createDirectories(folder.resolve("mail"));
        Files.writeString(folder.resolve("mail/inbox"), "Subject: My own");

        try (DataFolder data = DataFolder.take(folder)) {
            assertThatThrownBy(data::empty)
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("--fresh deletes nothing");
        }

        assertThat(folder.resolve("mail/inbox")).hasContent("Subject: My own");
    }

    @Test
    void eachFolderHasOneLinkKeyThatOnlyItsOwnerCanRead() throws Exception {
        String key;
        try (DataFolder data = DataFolder.take(folder)) {
            key = data.linkKey();
            assertThat(data.linkKey()).isEqualTo(key).hasSizeGreaterThanOrEqualTo(32);
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("link.key")))
                .containsOnly(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

        try (DataFolder data = DataFolder.take(folder)) {
            assertThat(data.linkKey()).isEqualTo(key);
            data.empty();
            assertThat(data.linkKey()).isNotEqualTo(key);
        }
    }

    @Test
    void aFullDiskIsReportedInOneLineThatSaysWhatToDo() throws Exception {
        try (DataFolder data = DataFolder.take(folder)) {
            assertThat(data.diskFull(3L * 1024 * 1024).getMessage())
                    .isEqualTo("The disk of " + folder
                            + " is full (3 MB left, 500 MB needed): make room, or choose a folder "
                            + "on another disk with --data.");
        }
    }

    @Test
    void aFolderThatCannotBeCreatedIsReportedInOneLine() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> DataFolder.take(file.resolve("below")))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("cannot be made or written");
    }

    @Test
    void theLogsOfTheLastStartAreKeptOnce() throws Exception {
        try (DataFolder data = DataFolder.take(folder)) {
            data.rotateLogs();
            Files.writeString(data.logs().resolve("stack.log"), "before");
            data.rotateLogs();

            assertThat(data.logs().resolve("stack.log")).doesNotExist();
            assertThat(data.logs().resolve("stack.log.1")).hasContent("before");
        }
    }
}
