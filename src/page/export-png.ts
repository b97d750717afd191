/** A standalone SVG as PNG, `scale` pixels to each of its own. */
export async function pngOf(
  svg: string,
  {width, height, scale = 2}: {width: number; height: number; scale?: number}
): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("this browser gives no canvas to draw the picture on");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null)
    throw new Error(`the picture is too large for this browser: ${canvas.width} × ${canvas.height} pixels`);
  return blob;
}
