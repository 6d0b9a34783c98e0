// A lesson as its learner sees it: what the stories of lessons press and wait for.
import type { Page } from '@playwright/test';
import { expect } from './bench.ts';

export const lesson = (page: Page) => page.getByRole('region', { name: 'Lesson', exact: true });
export const told = (page: Page) => lesson(page).getByRole('status');
export const isDone = async (page: Page): Promise<void> => expect(told(page)).toContainText('Done.');
export const isOpen = async (page: Page): Promise<void> => {
  await expect(told(page)).not.toContainText('Done.');
  await expect(lesson(page)).toHaveAttribute('aria-busy', 'false');
};
export const press = (page: Page, name: string | RegExp) =>
  lesson(page)
    .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
    .click();

/** Opens a step, and waits until the bench is as it begins. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(`./#learn=${address}`);
  await expect(lesson(page)).toHaveAttribute('aria-busy', 'false');
  await isOpen(page);
}

/** On to the next step, which is not done yet. */
export async function next(page: Page): Promise<void> {
  await isDone(page);
  await press(page, 'Next');
  await isOpen(page);
}
