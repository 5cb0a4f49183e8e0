package pro.supportmax.housefixture.walls.shop;

import pro.supportmax.housefixture.walls.stock.shelf.Shelf;

/** Bad: reaches past the front door of the module stock. */
public class Counter {

    Shelf takeFrom;
}
