package pro.supportmax.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the text of files is taken.
 *
 * @param largest the largest file that is read
 * @param characters of text that are kept; more is cut off, and said so
 * @param pages of a PDF that are read
 * @param rows of a workbook that are read
 * @param time for one file
 * @param memory heap of the process that reads
 * @param idle how long that process waits for another file
 * @param attempts how often a file may end that process before it counts as unreadable
 * @param retry the pause after that
 * @param lease how long a process of the product may hold a file before another takes it over; more than the time for
 *     one file and the start of a process
 * @param poll how often to look for files that nobody announced
 */
@ConfigurationProperties("supportmax.files.text")
record TextSettings(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("200000") int characters,
        @DefaultValue("500") int pages,
        @DefaultValue("50000") int rows,
        @DefaultValue("10s") Duration time,
        @DefaultValue("256MB") DataSize memory,
        @DefaultValue("30s") Duration idle,
        @DefaultValue("3") int attempts,
        @DefaultValue("5s") Duration retry,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("5s") Duration poll) {}
