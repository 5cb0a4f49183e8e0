package pro.supportmax.files.extraction;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * How much a file may ask for.
 *
 * @param characters of text; more is cut off
 * @param pages of a PDF; more are left out
 * @param rows of all sheets of a workbook; more are left out
 * @param time for one file
 * @param memory heap of the process that reads
 */
public record Limits(int characters, int pages, int rows, Duration time, DataSize memory) {

    public Limits {
        if (characters < 1 || pages < 1 || rows < 1) {
            throw new IllegalArgumentException("Limits of characters, pages and rows are at least 1.");
        }
        if (!time.isPositive() || memory.toMegabytes() < 16) {
            throw new IllegalArgumentException("Reading a file needs some time and at least 16 MB of memory.");
        }
    }
}
