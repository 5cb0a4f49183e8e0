/**
 * Files that people send along: what they are, whether they are taken, where they are kept. Names are what a sender
 * wrote and never a place on a disk; contents are kept in the ledger under keys of our own.
 *
 * <p>Read: {@link pro.supportmax.files.Files} → {@link pro.supportmax.files.NewFile} → {@code FileRules} →
 * {@link pro.supportmax.files.Download}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "kernel")
package pro.supportmax.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
