/**
 * Files that people send along: what they are, whether they are taken, where they are kept. Names are what a sender
 * wrote and never a place on a disk; contents are kept in the ledger under keys of our own,
 * and what they say is taken by a process apart and can be searched.
 *
 * <p>Read: {@link pro.supportmax.files.Files} → {@link pro.supportmax.files.NewFile} → {@code FileRules} →
 * {@link pro.supportmax.files.Download} → {@code TextWorker} → {@link pro.supportmax.files.FileTexts}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "ledger"})
package pro.supportmax.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
