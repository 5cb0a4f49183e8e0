/**
 * The rules of the house as code: each tells, in sentences, where a source or a class breaks it.
 *
 * <p>Read: {@link pro.supportmax.house.HouseRule} → {@link pro.supportmax.house.House} →
 * {@link pro.supportmax.house.FrontDoors}.
 */
@NullMarked
package pro.supportmax.house;

import org.jspecify.annotations.NullMarked;
