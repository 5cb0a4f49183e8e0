package pro.supportmax.files;

import java.util.UUID;

/**
 * A file whose text is to be taken, leased to one process.
 *
 * @param file its id
 * @param type its media type
 * @param size in bytes
 * @param failures how often reading it was broken off before
 * @param lease number of the lease; what an older one finds does not count
 */
record TextJob(UUID file, String type, long size, int failures, long lease) {}
